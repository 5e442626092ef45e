"""Measured results in sentences of many forms, and figures that measure nothing."""

from __future__ import annotations

import pytest

from interview_coach.scoring import score
from interview_coach.scoring.results import read_results
from interview_coach.scoring.text import read_document

MEASURED = """\
We closed the backlog of 340 tickets by the end of May.
Waiting time on the phones is a minute and a half these days; it was seven.
Rework fell off a cliff, eleven jobs in January, one in April.
I got the queue under twenty for the first time since the merger.
The kids' average went up nearly a grade and a half.
Out of the thirty pupils, twenty-six now read at their age.
Wastage shrank to under 2% of stock.
That shaved eleven minutes off every changeover.
I knocked six thousand off the energy bill.
We've not had a single reportable injury in fourteen months.
Footfall picked up by a fifth.
It paid for itself in nine weeks.
The new form cut the steps from fourteen to five.
Nobody waited longer than ten minutes after that.
Three of the four families stayed with us.
Sales of the loaf trebled by Easter.
We opened two days ahead of schedule.
I came in £1,200 under budget.
My complaints dropped to nil.
That term attendance hit 96 per cent.
It used to take the four of us a whole day; now it's an hour for one.
We raised 18 grand for the roof.
The error count is in single figures now.
Turnover of carers halved.
He went from two visits a week to none.
Load time is down from 4.2s to 800ms.
Refunds are a third of what they were.
I signed up 41 new donors in a fortnight.
Over 200 people came, twice what we'd planned for.
We shipped it eleven days early.
I cleared 60 cases in the quarter; the target is 45.
The ward has been fall-free for 212 days.
Conversion moved two points.
Reviews went from 3.6 to 4.4 stars.
Every one of the 14 apprentices passed.
We got 900 signatures in the first week.
It saved the council around £30,000 a year.
Deliveries on time: 71 before, 94 after.
I placed 23 people in jobs that year.
The build takes 6 minutes instead of 40.
She was walking unaided in 5 weeks, the usual is 8.
Our churn came down by 1.5 points.
Voids dropped below 3 percent for the first time.
My route was 40 miles shorter.
In the end 9 of 10 suppliers agreed.
The crew poured 30% more concrete per shift.
We had 12 no-shows a week and by summer it was 2.
Sickness is down to 4 days a head.
Queries to the help desk fell by about 60 a month.
The tool is used by 300 colleagues today.
We've had 5 outages since, all under a minute; it was 5 a week.
Membership doubled to 480.
Yield climbed from 82 to 91.
Not one parcel has gone missing since.
I beat my quota by 18%.
They renewed for three years, worth 1.2 million.
The petition got us 40 more parking spaces.
Our response rate, 12% when I took it on, stood at 31% when I left.
We cut the agency bill by two thirds.
The average stay is now a day and a half shorter.
Eight of the twelve are still clean.
The queue was gone by half past nine; before it would last till noon.
Donations are up £400 a month.
First-time pass rate reached 88.
We delivered all 46 homes on the agreed date.
I brought lead time to four days.
Absence: 9 percent to 3.
Late payments slid from one in six to one in twenty.
I got back £14,000 that we'd written off.
Between my first spring and my last the hives went from 8 to 31.
Our parents' evening had 70 families; the year before we'd had 22.
He could read forty words by the end, up from four.
The check-in now takes under a minute.
My mistakes per thousand lines fell to 2.
The choir grew to 55 voices.
We sold out in nine minutes.
Twelve of the fifteen got a place at college.
There have been no falls on my corridor since October.
I closed 31 deals that year, the next best closed 19.
The line ran at 97% for the rest of the season.
Costs per meal are 18 pence lower.
I trimmed the weekly meeting from 90 minutes to 25.
The van does two rounds a day where it used to do one.
Response time dropped under four minutes.
We got our money back threefold.
My caseload's reoffending was 11 points below the county's.
Five thousand people have downloaded it.
It shaved a quarter off the print run's cost.
Our rating climbed to 4.8.
We had the lights back on in 3 hours rather than the 12 forecast.
Every week I saved the lads about six hours.
I raised the pass mark of my group to 78 from 61.
The stall took £900 on its first Saturday.
By the second month all but two had paid.
I've trained 40 new starters and 37 are still here.
Bounce rate is 20 points better.
In under a year it became the third biggest account.
Since then the freezer has failed once in two years.
They ordered another 500.
It brought 12% more visitors in the off season.
Waste per tray went from 300 grams to 90.
We went from last of 11 branches to third.
Energy use is down a sixth.
The school kept 19 of its 20 new teachers.
The petition passed ten thousand names.
It's cut my month end to two days.
The patient's pain score came down from 8 to 3.
We avoided a £50,000 penalty.
Over the year that came to 260 hours saved.
I ended with 114 per cent of target.
My articles average 9,000 readers, the desk's average is 3,000.
The club has 300 members today and had 80 in 2019.
No more than 1 in 200 came back.
Picking errors: 14 a day to 2.
I lowered the vacancy rate by four flats in every hundred.
It halved the time we spend on it.
All nine exams passed first time.
We made the deadline with 6 days in hand.
The customer extended the contract by 24 months.
The bug count was 212 and is 9.
Occupancy rose above 90.
They've since rolled it out to 26 other shops.
It took the record for the fastest build in the region.
By Christmas I had seven regulars; I'd begun with nobody.
My table brought in £340 more than any other that night.
It took a job of five hours down to one.
The kitchen scored five out of five at the next inspection.
I talked the supplier down by 8 pence a unit.
Ticket volume per user is half of what it was.
My sales were up 23 on the year.
They cut the agency staff from ten a night to three.
The video was watched 40,000 times.
The waiting list is 12 now, and it was 90.
I kept the cost at £4 a head.
Absence ran at 2.1% that winter, 5.8 the winter before.
I've kept 92 per cent of my clients.
The bug hasn't come back in eight months.
She placed third at the nationals.
We trimmed 3 kilos off the frame.
I won back 6 of the 8 customers.
Next delivery had two damaged boxes.
My close dropped by an hour and a half.
We came in third out of 18.
I was able to save 30 of the plants.
Retail was 40 a week when I came and I do about 300.
What took her two days takes 20 minutes.
They were happy and tipped 80 dollars.
The jaw holds 130 now.
It was two falls that month.
We packed it in two hours flat.
Zero wrong labels given out and zero wrong doses given.
We had the lowest waste of all the stores.
"""

NOT_MEASURED = """\
I managed a team of twelve.
We had a budget of 2 million.
I worked there for six years.
There were 30 children in the class.
I started at 6 every morning.
We ran Python 3.8 on 40 servers.
It was a 300-bed hospital.
We met every Tuesday at 9.
The store had 14 tills and 60 staff.
I was one of five supervisors.
My target was 20 calls a day.
We planned to cut it by 30%.
It happened in March 2019.
The customer wanted 400 units by Friday.
I spent three days going through the files.
Orders had dropped by a third before I came.
I called all 80 of them.
I have 15 years in catering.
We served about 200 covers a night.
The deadline was two weeks away.
I read all 64 pages of the contract.
He owed us £3,000.
I wrote four versions of the letter.
You have 20 sites, I read.
I'd hope to raise it by 10% in year one.
There were two ways to do it.
The machine weighs 4 tonnes.
I split the list in three.
We interviewed seven people for it.
I gave it 110%.
A parcel of 900 euros had gone missing.
It was my second week.
I was 19 at the time.
I looked after 8 residents on nights.
The course took 12 weeks.
I drove 200 miles to see him.
The rota covered 3 wards.
I had half an hour to decide.
We were four people down that day.
She rang me twice.
My first task was to sort 1,200 photos.
The kitchen has six stations.
About one in ten parcels was late when I took it on.
I set a limit of 10 minutes for each call.
The house was built in 1890.
There's a 50 mph limit.
I hold a level 3 certificate.
We get 90 calls on a Monday.
I had 30 minutes to present.
We were 9 people in a room for 4.
My manager gave me two options.
I booked 12 rooms and ordered lunch.
The job was to move 5,000 files.
Rule number one is to listen.
I carry a 40-patient list.
We took calls from 7 till 7.
I'd like to get to 30% within a year.
I asked five customers what they wanted.
The old system crashed three times a week.
I was on a 6-month contract.
There was £200 missing from the till.
The meeting lasted two hours.
I studied for three years at college.
It's a 12-tonne press.
My team looked after 14 buses.
We need 20% more staff, I told him.
I put 3 of them on the late shift.
I live 10 minutes away.
The figures were due on the 5th.
A client called at 5 to six.
They had four sites and 600 employees.
I made a list of ten things.
Complaints stood at 30 a month when I took over.
I checked each of the 45 invoices twice.
I have two children.
I got up at four.
Half of the staff were agency.
I answered 60 emails a day.
The forecast said 10% growth.
She'd been with us 22 years.
I used Excel 2016.
The recipe calls for 3 eggs.
I'm level 2 qualified.
It was 90% admin.
The school has 1,100 pupils.
Sprint 14 was a mess.
We had to cut 10% of the budget.
I took over 14 accounts.
We had a 30-minute slot.
The ferry holds 400 cars.
I was given six weeks.
It was a 24-hour shop.
I sat with her for two hours.
Three of us stayed late.
The manual is 300 pages long.
I picked 2 suppliers to visit.
We had to feed 90 people.
Every quarter I do four reports.
The site was 20 acres.
He'd been late 5 times.
I ran the 9 o'clock meeting.
We work in two-week sprints.
I applied for 12 jobs.
The exam has 3 papers.
I was responsible for 60% of the work.
It's ten to one they'd have said no.
My budget was $40,000.
I walk 10 miles a day in that job.
We lost four people in a month before I came.
One of my 3 priorities was safety.
I bought 40 chairs.
The bus took 50 minutes.
They asked for 6 quotes.
The limit is 30.
In 2021 I moved to Leeds.
I counted 14 boxes.
The wall is 2 metres high.
Accepted at 4:27.
I was up at four that day.
The rain hit at 10 that night.
It came down to three things.
I put up a half sheet by the desk.
Our cafe is a place where people want to work.
They cut our budget by a third that year.
Our hours were cut in half.
We raised three children.
By half past nine it was full.
I have 20 minutes now.
The clinic reached the other two.
I cut the agenda to three items.
He gave me one more week.
Two weeks later I called her.
It was on page 2.
I've been here a year and a half.
He is 21 now.
"""


def measured(text: str) -> bool:
    return any(
        feature == "measured_result"
        for sentence in read_document(text).sentences
        for feature, _ in read_results(sentence)
    )


@pytest.mark.parametrize("text", MEASURED.splitlines())
def test_how_it_turned_out_is_read_as_a_measured_result(text: str) -> None:
    assert measured(text)


@pytest.mark.parametrize("text", NOT_MEASURED.splitlines())
def test_other_figures_are_none(text: str) -> None:
    assert not measured(text)


AT_THE_END = [
    "By June calls had fallen from 120 a day to 40.",
    "Within a month the backlog had gone from 300 to 20.",
    "Six weeks later absence had dropped to 3 percent.",
    "At the end the error rate had come down from 4% to 1%.",
]
AT_THE_START = [
    "Calls had fallen from 120 a day to 40 when I arrived.",
    "Sales had dropped from 90 to 60 a month, so they asked me.",
]


@pytest.mark.parametrize("sentence", AT_THE_END + AT_THE_START)
def test_what_had_changed_is_a_result_where_the_time_is_told_by_which_it_had(sentence: str) -> None:
    answer = f"The clinic was in a mess last spring. I planned the switch and trained the staff myself. {sentence}"
    facts = score(answer, "Tell me about a change you led.").facts
    assert facts.measured_results == (sentence in AT_THE_END)

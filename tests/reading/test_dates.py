import pytest

from graph.reading.dates import leading, whole


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("22 juni 2012", "2012-06-22"),
        ("maandag 4 maart 2019", "2019-03-04"),
        ("12-10-2021", "2021-10-12"),
        ("1/2/2020", "2020-02-01"),
        ("3.11.2018", "2018-11-03"),
        ("2021-10-12", "2021-10-12"),
        ("2021-10-12T08:30:00+02:00", "2021-10-12"),
        ("Maart 2017", "2017-03"),
        ("2017-03", "2017-03"),
        ("5 sept. 2016", "2016-09-05"),
        ("2017", "2017"),
        ("31 februari 2019", None),
        ("45-13-2019", None),
        ("12-10-20215", None),
        ("jaarwisseling", None),
        ("1200", None),
        ("mei 2017 was warm", None),
    ],
)
def test_dates(text: str, wanted: str | None) -> None:
    assert whole(text) == wanted


def test_a_date_at_the_head_of_a_line() -> None:
    assert leading("14 november 2018 - De jeugdhulp") == ("2018-11-14", " - De jeugdhulp")
    assert leading("De 14 november 2018") is None

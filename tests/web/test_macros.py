"""The macros that every page is made of."""

import pytest
from flask import render_template_string
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import DataRequired

COLUMNS = [("name", "Name"), ("site", "Site"), (None, "Status")]


class TwoDays(FlaskForm):
    first = StringField("First day", [DataRequired("Say the first day.")])

    def validate(self, extra_validators=None):
        super().validate(extra_validators)
        self.form_errors.append("The first day lies after the last.")
        return False


def table_head(app, sort):
    words = """
        {% from "macros/tables.html" import head %}
        {% macro link(key) %}?sort={{ key }}{% endmacro %}
        {{ head(columns, sort, link) }}
    """
    with app.test_request_context():
        return render_template_string(words, columns=COLUMNS, sort=sort)


@pytest.mark.parametrize(
    ("sort", "told", "leads"),
    [
        pytest.param("site", 'aria-sort="ascending"', "?sort=-site", id="up, and next down"),
        pytest.param("-site", 'aria-sort="descending"', "?sort=site", id="down, and next up"),
    ],
)
def test_a_head_says_the_order_and_leads_to_the_other(app, sort, told, leads):
    head = table_head(app, sort)

    assert head.count("aria-sort") == 1
    assert f'<th scope="col" {told}><a href="{leads}">Site</a>' in head
    assert '<a href="?sort=name">Name</a>' in head
    assert '<th scope="col">Status</th>' in head


def test_a_form_lists_its_errors_first_and_each_leads_to_its_field(app):
    with app.test_request_context(method="POST"):
        form = TwoDays()
        form.validate_on_submit()
        page = render_template_string(
            '{% from "macros/forms.html" import summary, field %}'
            "{{ summary(form) }}{{ field(form.first) }}",
            form=form,
        )

    assert 'role="alert"' in page
    assert "<li>The first day lies after the last.</li>" in page
    assert '<a href="#first">Say the first day.</a>' in page
    assert 'id="first"' in page
    assert page.index("Say the first day.") < page.index("<label")

"""Signs the tests in as a member, again whenever a test has ended the session or the person."""

import os
from urllib.request import urlopen

import schemathesis


@schemathesis.auth(retry_on=[401])
class Session:
    def get(self, case, context):
        with urlopen(os.environ["SESSION_DOOR"]) as answer:
            return answer.read().decode()

    def set(self, case, data, context):
        name, value = data.split("=", 1)
        case.cookies = case.cookies or {}
        case.cookies[name] = value

"""Calls AWS once: aws.py SERVICE OPERATION JSON-ARGUMENTS prints the reply as JSON."""

import json
import sys

import botocore.session

service, operation, arguments = sys.argv[1:]
client = botocore.session.get_session().create_client(service)
try:
    reply = getattr(client, operation)(**json.loads(arguments))
except Exception as error:
    sys.exit(f"{service} {operation}: {error}")
if "Payload" in reply:
    reply["Payload"] = json.loads(reply["Payload"].read() or b"null")
print(json.dumps(reply, default=str))

#!/bin/sh
# The HTTP tests on Amazon's own DynamoDB Local instead of dynoxide. Exit code 78: could not run here, and nothing was tested.
if ! java -version >/dev/null 2>&1; then
  echo "NOT RUN: the tests on DynamoDB Local need Java 17, and there is none here."
  exit 78
fi
ENGINE=dynamodb-local exec vitest run test/http

"""MiniStack, with what its pinned version lacks for this stack. The list stands in docs/operations.md, "On an emulator"."""

import os
from email.utils import parseaddr

from ministack.core import iam_actions, iam_evaluator, lambda_runtime
from ministack.services import cloudfront, lambda_svc
from ministack.services.cloudformation import provisioners


def pool_with_url(attributes):
    """A user pool has no ProviderURL, the issuer that the gateway's authorizer trusts."""

    def wrapped(pool):
        found = attributes(pool)
        return {**found, "ProviderURL": f"https://{found['ProviderName']}"}

    return wrapped


def identity_with_records(apply):
    """An SES identity has no DkimDNSTokenName1 to 3, nor their values, which the stack prints."""

    def wrapped(*args, **kwargs):
        identity, found = apply(*args, **kwargs)
        for number in (1, 2, 3):
            found[f"DkimDNSTokenName{number}"] = f"token{number}._domainkey.{identity}"
            found[f"DkimDNSTokenValue{number}"] = f"token{number}.dkim.amazonses.com"
        return identity, found

    return wrapped


def alarm_without_formula(record):
    """An alarm on a formula is refused. It is kept without the formula: nothing rings here."""

    def wrapped(name, props):
        if "Metrics" in props:
            props = {**props, "MetricName": "formula", "Namespace": "formula"}
            del props["Metrics"]
        return record(name, props)

    return wrapped


def table_as_its_replica(apply):
    """Of a GlobalTable's replica nothing is read: here the protection against deletion."""

    def with_protection(argument):
        if not isinstance(argument, dict) or "Replicas" not in argument:
            return argument
        return {**argument, "DeletionProtectionEnabled": argument["Replicas"][0]["DeletionProtectionEnabled"]}

    def wrapped(*args, **kwargs):
        return apply(*map(with_protection, args), **kwargs)

    return wrapped


def origin_on_this_machine(target):
    """CloudFront would call the gateway at port 443 of a name that no DNS knows. It is this process."""

    def wrapped(origin, viewer_is_https):
        if ".execute-api." in origin["domain_name"]:
            return "127.0.0.1", int(os.environ["GATEWAY_PORT"]), False
        return target(origin, viewer_is_https)

    return wrapped


def event_with_cookies(execute):
    """The gateway's events of format 2.0 have no `cookies`; a session would never be seen."""

    def wrapped(function, event):
        headers = event.get("headers") or {}
        if event.get("version") == "2.0" and "cookie" in headers:
            event["cookies"] = [cookie.strip() for cookie in headers.pop("cookie").split(";")]
        return execute(function, event)

    return wrapped


def as_over_tls(condition):
    """The wire here is plain HTTP on one machine, which the policies of buckets, queues and topics refuse."""

    def wrapped(key, context):
        return "true" if key.lower() == "aws:securetransport" else condition(key, context)

    return wrapped


def sender(action, parameters):
    source = iam_actions._query_param(parameters, "Source") if action == "SendEmail" else None
    return parseaddr(source)[1] if source else None


def identity_of_sender(resource):
    """To send is checked on no resource: here on the sender's identity. AWS checks the configuration set too."""

    def wrapped(service, method, path, headers, body, parameters, region, account):
        action = iam_actions._query_param(parameters, "Action")
        if service == "ses" and (address := sender(action, parameters)):
            return f"arn:aws:ses:{region}:{account}:identity/{address.split('@')[-1]}"
        return resource(service, method, path, headers, body, parameters, region, account)

    return wrapped


def context_of_sender(context):
    """Policies cannot ask for the sender's address."""

    def wrapped(service, action, body, parameters):
        address = sender(action.removeprefix("ses:"), parameters) if service == "ses" else None
        return {**context(service, action, body, parameters), **({"ses:FromAddress": address} if address else {})}

    return wrapped


def code_in_cjs(script):
    """Lambda takes a handler's file by .js, .mjs or .cjs; the warm worker knows no .cjs."""

    return 'require.extensions[".cjs"] = require.extensions[".js"];\n' + script


def mend(module, name, how):
    setattr(module, name, how(getattr(module, name)))


mend(provisioners, "_cognito_user_pool_attributes", pool_with_url)
mend(provisioners, "_cw_metric_alarm_record", alarm_without_formula)
mend(cloudfront, "_origin_connect_target", origin_on_this_machine)
mend(lambda_runtime, "_NODEJS_WORKER_SCRIPT", code_in_cjs)
mend(lambda_svc, "_execute_function_with_config_scope", event_with_cookies)
mend(iam_actions, "extract_resource_arn", identity_of_sender)
mend(iam_actions, "request_tag_context", context_of_sender)
mend(iam_evaluator, "_resolve_condition_key", as_over_tls)
for kind, how in (
    ("AWS::SES::EmailIdentity", identity_with_records),
    ("AWS::DynamoDB::GlobalTable", table_as_its_replica),
):
    handlers = provisioners._RESOURCE_HANDLERS[kind]
    for moment in ("create", "update"):
        handlers[moment] = how(handlers[moment])

if __name__ == "__main__":
    from ministack.app import main

    main()

"""MiniStack, with what its pinned version lacks for this stack. The list stands in docs/operations.md, "On an emulator"."""

import json
import os
import re
from email.utils import parseaddr

from ministack.core import iam_actions, iam_evaluator, lambda_runtime
from ministack.core.responses import get_account_id, request_scope
from ministack.services import cloudfront, cloudwatch, cloudwatch_logs, cognito, lambda_svc, ses, ses_v2, sns
from ministack.services.cloudformation import engine, provisioners, stacks


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


def verified(domain, is_verified):
    ses._identities[domain]["VerificationStatus"] = "Success" if is_verified else "Pending"
    ses_v2._identities[domain]["VerifiedForSendingStatus"] = is_verified
    ses_v2._identities[domain]["VerificationStatus"] = "SUCCESS" if is_verified else "PENDING"


def identity_of_its_own(create):
    """An SES identity that is there already is taken over by a stack; a new one may send at once, before its DNS records are there."""

    def wrapped(logical_id, props, stack_name):
        domain = props["EmailIdentity"]
        if domain in ses_v2._identities:
            raise ValueError(f"{domain} already exists")
        created = create(logical_id, props, stack_name)
        verified(domain, False)
        return created

    return wrapped


def name_of_its_own(store):
    """A policy or an access control of CloudFront that has the name already is taken over by a stack."""

    def how(create):
        def wrapped(logical_id, props, stack_name):
            before = set(store)
            physical_id, found = create(logical_id, props, stack_name)
            if physical_id in before:
                raise ValueError(f"{logical_id}: its name already exists")
            return physical_id, found

        return wrapped

    return how


def names_drawn_anew(provision):
    """What a stack makes has the names that a stack so named had before, or has in another region."""

    def wrapped(*resource):
        provisioners._NAME_SEED.set(os.urandom(4).hex())
        return provision(*resource)

    return wrapped


def output_of_its_region(resolve):
    """`Fn::GetStackOutput` looks for the other stack in this one's region, whatever it names."""

    def wrapped(value, *context):
        asked = value.get("Fn::GetStackOutput") if isinstance(value, dict) else None
        if not isinstance(asked, dict) or "Region" not in asked:
            return resolve(value, *context)
        with request_scope(get_account_id(), asked["Region"]):
            return resolve(value, *context)

    return wrapped


def identity_with_dns(verify):
    """What the tests call when the DNS records have been put in."""

    def wrapped(parameters):
        domain = ses._p(parameters, "Domain")
        known = ses._identities.get(domain)
        answer = verify(parameters)
        if known:
            ses._identities[domain] = known
            verified(domain, True)
        return answer

    return wrapped


def mail_not_paused(send):
    """Mail leaves though its configuration set's sending was stopped."""

    def wrapped(parameters):
        found = ses_v2._config_sets.get(ses._p(parameters, "ConfigurationSetName"), {})
        if not found.get("SendingOptions", {}).get("SendingEnabled", True):
            return ses._error("ConfigurationSetSendingPausedException", "Sending is paused for configuration set", 400)
        return send(parameters)

    return wrapped


def counted_by_filters(forward):
    """Metric filters count nothing. Here those that ask what a line's `message` is."""

    def wrapped(group, stream, events):
        forward(group, stream, events)
        for (of, _), one in list(cloudwatch_logs._metric_filters.items()):
            asked = re.findall(r'\$\.message = "([^"]*)"', one["filterPattern"]) if of == group else []
            for event in events:
                if asked and event["message"].startswith("{") and json.loads(event["message"]).get("message") in asked:
                    [metric] = one["metricTransformations"]
                    cloudwatch.record_metric(metric["metricNamespace"], metric["metricName"], 1)
                    cloudwatch._evaluate_all_alarms()

    return wrapped


def alarm_that_may_tell(dispatch):
    """Alarms are told to topics whose policy does not let them."""

    def wrapped(alarm, *change):
        topics = [
            topic
            for topic in alarm.get("AlarmActions") or []
            if sns.topic_policy_allows(topic, "cloudwatch.amazonaws.com", alarm["AlarmArn"], get_account_id())
        ]
        return dispatch({**alarm, "AlarmActions": topics}, *change)

    return wrapped


def mailed_to_subscribers(publish):
    """A topic's subscribers by mail get none. Here it lies with what SES sent; nobody was asked to confirm it first."""

    def wrapped(topic_arn, message_id, message, subject, *others, **more):
        publish(topic_arn, message_id, message, subject, *others, **more)
        topic = sns._topic_by_arn_any_scope(topic_arn) or {"subscriptions": []}
        to = [one["endpoint"] for one in topic["subscriptions"] if one["protocol"] == "email"]
        if to:
            ses.send_internal_email("no-reply@sns.amazonaws.com", to, subject, message)

    return wrapped


def long_password(make):
    """Temporary passwords are shorter than the pool allows."""
    return lambda: make() + make()


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
mend(engine, "_resolve_refs", output_of_its_region)
mend(stacks, "_provision_resource", names_drawn_anew)
mend(cloudfront, "_origin_connect_target", origin_on_this_machine)
mend(lambda_runtime, "_NODEJS_WORKER_SCRIPT", code_in_cjs)
mend(lambda_svc, "_execute_function_with_config_scope", event_with_cookies)
mend(iam_actions, "extract_resource_arn", identity_of_sender)
mend(iam_actions, "request_tag_context", context_of_sender)
mend(iam_evaluator, "_resolve_condition_key", as_over_tls)
mend(ses, "_verify_domain_identity", identity_with_dns)
mend(ses, "_send_email", mail_not_paused)
mend(cloudwatch_logs, "_fanout_to_subscription_filters", counted_by_filters)
mend(cloudwatch, "_dispatch_alarm_actions", alarm_that_may_tell)
mend(sns, "_fanout", mailed_to_subscribers)
mend(cognito, "_generate_temp_password", long_password)
for kind, how in (
    ("AWS::SES::EmailIdentity", identity_with_records),
    ("AWS::DynamoDB::GlobalTable", table_as_its_replica),
):
    handlers = provisioners._RESOURCE_HANDLERS[kind]
    for moment in ("create", "update"):
        handlers[moment] = how(handlers[moment])
for kind, how in (
    ("AWS::SES::EmailIdentity", identity_of_its_own),
    ("AWS::CloudFront::CachePolicy", name_of_its_own(cloudfront._cache_policies)),
    ("AWS::CloudFront::ResponseHeadersPolicy", name_of_its_own(cloudfront._response_headers_policies)),
    ("AWS::CloudFront::OriginAccessControl", name_of_its_own(cloudfront._oacs)),
):
    handlers = provisioners._RESOURCE_HANDLERS[kind]
    handlers["create"] = how(handlers["create"])

if __name__ == "__main__":
    from ministack.app import main

    main()

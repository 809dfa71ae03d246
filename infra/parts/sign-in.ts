import { Aws, Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClientIdentityProvider,
  UserPoolOperation,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { Network } from "../network-schema.ts";
import { coordinatorClaims } from "./coordinator-claims.ts";

/** Who makes the coordinators' tokens, and for whom: the pages' own client. */
export type Coordinators = { issuer: string; audience: string };

export type SignIn = {
  issuer: string;
  /** Origins that the coordinators' pages talk to while signing in. */
  origins: string[];
  /** Whom tokens must be made for, once it is known where the pages live. */
  audience: (webOrigin: string) => string;
};

/** Coordinators' sign-in: the city's own issuer where the network names one, else a user pool. */
export function coordinatorsSignIn(scope: Construct, network: Network): SignIn {
  const { signIn } = network;
  return signIn
    ? {
        issuer: signIn.issuer,
        origins: [new URL(signIn.issuer).origin],
        audience: () => signIn.audience,
      }
    : userPool(new Construct(scope, "SignIn"), network);
}

function userPool(
  scope: Construct,
  { stage, coordinatorRole, logDays }: Network,
): SignIn {
  const pool = new UserPool(scope, "Pool", {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    // The cheapest plan whose access tokens can say who it is.
    featurePlan: FeaturePlan.ESSENTIALS,
    // Like the table: people would have to enrol their phones again.
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(pool).acknowledge({
    id: "AwsSolutions-COG8",
    reason:
      "The Plus tier costs money for each user; two or three users, made by an administrator, all with a second factor.",
  });
  pool.addTrigger(
    UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG,
    coordinatorClaims(scope, { logDays }),
    LambdaVersion.V2_0,
  );
  pool.addGroup("Coordinators", { groupName: coordinatorRole.value });
  const prefix = `climate-partners-${stage}-${Aws.ACCOUNT_ID}`;
  pool.addDomain("Domain", { cognitoDomain: { domainPrefix: prefix } });
  return {
    issuer: pool.userPoolProviderUrl,
    origins: [
      `https://cognito-idp.${Aws.REGION}.amazonaws.com`,
      `https://${prefix}.auth.${Aws.REGION}.amazoncognito.com`,
    ],
    audience: (webOrigin) => browserClient(pool, webOrigin),
  };
}

/** A public client: a secret in a browser is none, so the code flow with PKCE. */
function browserClient(pool: UserPool, webOrigin: string): string {
  const client = pool.addClient("Browser", {
    generateSecret: false,
    // Only the hosted pages take passwords; what is left is to renew a token.
    authFlows: { userSrp: false },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${webOrigin}/coordinator`],
      logoutUrls: [`${webOrigin}/`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(10),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  });
  return client.userPoolClientId;
}

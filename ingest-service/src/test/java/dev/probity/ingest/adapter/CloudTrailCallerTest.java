package dev.probity.ingest.adapter;

import static dev.probity.ingest.EventFixtures.JSON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudTrailCallerTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "staff:ann               | {'type':'IAMUser','userName':'ann','invokedBy':'AWS Internal'}",
                "staff:root@1            | {'type':'Root','accountId':'1','principalId':'1'}",
                "staff:ann               | {'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/AWSReservedSSO_Admin_1/ann'}",
                "staff:i-robot           | {'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/r/i-robot'}",
                "staff:ann-1234          | {'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/r/ann-1234','sessionContext':{'sessionIssuer':{'arn':'arn:aws:iam::1:role/r','userName':'r'}}}",
                "staff:aws-7             | {'type':'IAMUser','userName':'aws-7'}",
                "staff:u-1               | {'type':'IdentityCenterUser','onBehalfOf':{'userId':'u-1'}}",
                "staff:a_b               | {'type':'SAMLUser','userName':'a b'}",
                "staff:AIDA1             | {'type':'IAMUser','principalId':'AIDA1'}"
            })
    void aPersonIsStaff(String party, String identity) throws JsonProcessingException {
        assertEquals(party, caller(identity).party());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "org:machine:ec2.amazonaws.com | {'type':'AWSService','invokedBy':'ec2.amazonaws.com'}",
                "org:machine:s.amazonaws.com   | {'accountId':'1','invokedBy':'s.amazonaws.com'}",
                "org:machine:i-0dbc91f429e48eeed | {'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/r/i-0dbc91f429e48eeed','sessionContext':{'ec2RoleDelivery':'2.0','sessionIssuer':{'userName':'r'}}}",
                "org:machine:i-1a2b3c4d        | {'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/r/i-1a2b3c4d'}",
                "org:machine:r                 | {'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/r/ann','sessionContext':{'ec2RoleDelivery':'1.0','sessionIssuer':{'userName':'r'}}}",
                "org:machine:r                 | {'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/r/refunds','inScopeOf':{'issuerType':'AWS::Lambda::Function','credentialsIssuedTo':'arn:aws:lambda:eu:1:function:refunds'},'sessionContext':{'sessionIssuer':{'userName':'r'}}}",
                "org:machine:r                 | {'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/r/refunds','sessionContext':{'sessionIssuer':{'arn':'arn:aws:iam::1:role/service-role/r','userName':'r'}}}",
                "org:machine:AWSServiceRoleForX | {'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/AWSServiceRoleForX/Mando','sessionContext':{'sessionIssuer':{'arn':'arn:aws:iam::1:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX','userName':'AWSServiceRoleForX'}},'invokedBy':'x.amazonaws.com'}",
                "org:machine:r                 | {'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/r/aws-go-sdk-1688990082523310002','sessionContext':{'sessionIssuer':{'userName':'r'}}}",
                "org:machine:r                 | {'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/r/botocore-session-1688990082','sessionContext':{'sessionIssuer':{'userName':'r'}}}",
                "org:machine:r                 | {'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/r/0123456789abcdef0123456789abcdef','sessionContext':{'sessionIssuer':{'userName':'r'}}}",
                "org:machine:system:serviceaccount:shop:orders | {'type':'WebIdentityUser','userName':'system:serviceaccount:shop:orders'}",
                "org:account@7                 | {'type':'AWSAccount','accountId':'7','principalId':'AROA'}",
                "org:unknown                   | {'type':'Unknown'}"
            })
    void aMachineAndWhoeverIsNotOfTheHouseIsNot(String party, String identity) throws JsonProcessingException {
        assertEquals(party, caller(identity).party());
    }

    private static CloudTrailCaller caller(String identity) throws JsonProcessingException {
        return new CloudTrailCaller(JSON.readTree(identity.replace('\'', '"')));
    }
}

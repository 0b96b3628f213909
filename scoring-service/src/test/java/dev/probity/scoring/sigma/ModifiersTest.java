package dev.probity.scoring.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModifiersTest {
    @ParameterizedTest(name = "{0}: {1} on {2} is {3}")
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            f                       ¦ abc                       ¦ {"f":"ABC"}                         ¦ true
            f                       ¦ abc                       ¦ {"f":"abcd"}                        ¦ false
            f                       ¦ a*c                       ¦ {"f":"abbc"}                        ¦ true
            f                       ¦ a?c                       ¦ {"f":"abc"}                         ¦ true
            f                       ¦ a?c                       ¦ {"f":"ac"}                          ¦ false
            f                       ¦ 'a\\*c'                   ¦ {"f":"a*c"}                         ¦ true
            f                       ¦ 'a\\*c'                   ¦ {"f":"abc"}                         ¦ false
            f                       ¦ 'a\\\\*'                  ¦ {"f":"a\\\\bc"}                     ¦ true
            f                       ¦ 'a\\\\\\*'                ¦ {"f":"a\\\\*"}                      ¦ true
            f                       ¦ 'C:\\Users\\x'            ¦ {"f":"c:\\\\users\\\\X"}            ¦ true
            f                       ¦ ''                        ¦ {"f":""}                            ¦ true
            f                       ¦ ''                        ¦ {"f":"a"}                           ¦ false
            f                       ¦ ''                        ¦ {}                                  ¦ false
            f                       ¦ null                      ¦ {}                                  ¦ true
            f                       ¦ null                      ¦ {"f":null}                          ¦ true
            f                       ¦ null                      ¦ {"f":""}                            ¦ false
            f                       ¦ 5                         ¦ {"f":5}                             ¦ true
            f                       ¦ 5                         ¦ {"f":"5"}                           ¦ true
            f                       ¦ 0x10                      ¦ {"f":16}                            ¦ true
            f                       ¦ true                      ¦ {"f":true}                          ¦ true
            f                       ¦ [a, b]                    ¦ {"f":"B"}                           ¦ true
            f                       ¦ b                         ¦ {"f":["a","b"]}                     ¦ true
            f.g                     ¦ b                         ¦ {"f":{"g":"b"}}                     ¦ true
            f.g                     ¦ b                         ¦ {"f.g":"b"}                         ¦ true
            f.g                     ¦ b                         ¦ {"f":[{"g":"a"},{"g":"b"}]}         ¦ true
            f|contains            ¦ b                         ¦ {"f":"abc"}                         ¦ true
            f|contains|all      ¦ [a, c]                    ¦ {"f":"abc"}                         ¦ true
            f|contains|all      ¦ [a, d]                    ¦ {"f":"abc"}                         ¦ false
            f|contains            ¦ g                         ¦ {"f":{"g":1}}                       ¦ true
            f|startswith          ¦ AB                        ¦ {"f":"abc"}                         ¦ true
            f|startswith          ¦ b                         ¦ {"f":"abc"}                         ¦ false
            f|endswith            ¦ BC                        ¦ {"f":"abc"}                         ¦ true
            f|endswith            ¦ b                         ¦ {"f":"abc"}                         ¦ false
            f|contains|cased    ¦ B                         ¦ {"f":"abc"}                         ¦ false
            f|cased               ¦ abC                       ¦ {"f":"abC"}                         ¦ true
            f|neq                 ¦ a                         ¦ {"f":"b"}                           ¦ true
            f|neq                 ¦ [a, b]                    ¦ {"f":"b"}                           ¦ false
            f|re                  ¦ 'a.c'                     ¦ {"f":"xxabcxx"}                     ¦ true
            f|re                  ¦ '^a.c$'                   ¦ {"f":"xxabcxx"}                     ¦ false
            f|re                  ¦ 'ABC'                     ¦ {"f":"abc"}                         ¦ false
            f|re|i              ¦ 'ABC'                     ¦ {"f":"abc"}                         ¦ true
            f|re|m              ¦ '^b$'                     ¦ {"f":"a\\nb\\nc"}                   ¦ true
            f|re                  ¦ 'a.c'                     ¦ {"f":"a\\nc"}                       ¦ false
            f|re|s              ¦ 'a.c'                     ¦ {"f":"a\\nc"}                       ¦ true
            f|cidr                ¦ 10.0.0.0/8                ¦ {"f":"10.200.3.4"}                  ¦ true
            f|cidr                ¦ 10.0.0.0/8                ¦ {"f":"11.0.0.1"}                    ¦ false
            f|cidr                ¦ 'fe80::/10'               ¦ {"f":"fe80::1"}                     ¦ true
            f|cidr                ¦ 10.0.0.0/8                ¦ {"f":"example.org"}                 ¦ false
            f|exists              ¦ true                      ¦ {"f":null}                          ¦ true
            f|exists              ¦ true                      ¦ {"g":1}                             ¦ false
            f|exists              ¦ false                     ¦ {"g":1}                             ¦ true
            f|gt                  ¦ 5                         ¦ {"f":5.5}                           ¦ true
            f|gt                  ¦ 5                         ¦ {"f":5}                             ¦ false
            f|gte                 ¦ 5                         ¦ {"f":"5"}                           ¦ true
            f|lt                  ¦ 5                         ¦ {"f":-1}                            ¦ true
            f|lte                 ¦ 5                         ¦ {"f":"x"}                           ¦ false
            f|fieldref            ¦ g                         ¦ {"f":"a","g":"A"}                   ¦ true
            f|fieldref            ¦ g                         ¦ {"f":"a"}                           ¦ false
            f|fieldref|endswith ¦ g                         ¦ {"f":"cba","g":"ba"}                ¦ true
            f|fieldref|neq      ¦ g                         ¦ {"f":"a","g":"b"}                   ¦ true
            f|windash|contains  ¦ ' -x'                     ¦ {"f":"cmd /x"}                      ¦ true
            f|windash|contains  ¦ ' -x'                     ¦ {"f":"cmd \\u2013x"}                ¦ true
            f|windash|contains  ¦ ' -x'                     ¦ {"f":"cmd +x"}                      ¦ false
            f|windash|contains  ¦ 'a-b'                     ¦ {"f":"a/b"}                         ¦ false
            f|base64              ¦ foo                       ¦ {"f":"Zm9v"}                        ¦ true
            f|base64              ¦ foo                       ¦ {"f":"zm9v"}                        ¦ false
            f|base64offset|contains ¦ foobar                ¦ {"f":"eHhmb29iYXJ4"}                ¦ true
            f|base64offset|contains ¦ foobar                ¦ {"f":"eGZvb2Jhcnh4"}                ¦ true
            f|base64offset|contains ¦ foobar                ¦ {"f":"Zm9vYmFy"}                    ¦ true
            f|base64offset|contains ¦ foobar                ¦ {"f":"Zm9vYmF6"}                    ¦ false
            f|wide|base64offset|contains ¦ cmd            ¦ {"f":"YwBtAGQA"}                    ¦ true
            f|utf16be|base64    ¦ ab                        ¦ {"f":"AGEAYg=="}                    ¦ true
            f|utf16|base64      ¦ ab                        ¦ {"f":"//5hAGIA"}                    ¦ true
            f|expand              ¦ '%admins%'                ¦ {"f":"ADM_7"}                       ¦ true
            f|expand              ¦ 'x-%admins%'              ¦ {"f":"x-root"}                      ¦ true
            f|expand              ¦ '\\%admins\\%'            ¦ {"f":"%admins%"}                    ¦ true
            f                       ¦ '%admins%'                ¦ {"f":"root"}                        ¦ false
            f|hour|gte          ¦ 22                        ¦ {"f":"2026-11-01T23:10:00Z"}        ¦ true
            f|hour                ¦ 3                         ¦ {"f":"2026-11-01T23:10:00+02:00"}   ¦ false
            f|day                 ¦ 1                         ¦ {"f":"2026-11-01"}                  ¦ true
            f|minute|lt         ¦ 11                        ¦ {"f":"2026-11-01 23:10:00"}         ¦ true
            f|year                ¦ 2026                      ¦ {"f":"yesterday"}                   ¦ false
            """)
    void valueIsHeldAgainstTheEventAsTheSpecificationSays(String key, String value, String event, boolean expected) {
        String detection = "s:\n    " + key + ": " + value + "\ncondition: s\n";
        assertEquals(expected, SigmaFixtures.matches(detection, event), detection);
    }
}

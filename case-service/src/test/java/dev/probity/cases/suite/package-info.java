/** What case-service meets in production, for its tests: a broker, a database, an identity provider, and scoring. */
package dev.probity.cases.suite;

package dev.probity.cases.wall;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Says that the service itself works, before a session is opened. */
@ByRule
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class ByRuleInterceptor {
    @AroundInvoke
    Object enter(InvocationContext call) throws Exception {
        Readers.enter(Reader.PROBITY);
        return call.proceed();
    }
}

/** Where a process' CPU time goes: its threads by the kernel's own count, and what its Java threads are at by samples. */
@NullMarked
package dev.probity.bench.profile;

import org.jspecify.annotations.NullMarked;

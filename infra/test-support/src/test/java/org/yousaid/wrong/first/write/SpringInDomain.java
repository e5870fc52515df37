package org.yousaid.wrong.first.write;

import org.springframework.stereotype.Component;

/** Knows Spring in the domain. */
@Component
public final class SpringInDomain {}

/** How the services are doing, for those who run them: processors, rebuilds, dead letters, the bus, the audit. */
@NullMarked
package org.yousaid.gateway.pages.admin;

import org.jspecify.annotations.NullMarked;

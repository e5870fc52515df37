/** What a data directory needs before the system is ready: its lock, its secrets, its wards and its sample. */
@NullMarked
package org.yousaid.local.setup;

import org.jspecify.annotations.NullMarked;

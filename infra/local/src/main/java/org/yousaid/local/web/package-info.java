/** What the local mode's own calls share. */
@NullMarked
package org.yousaid.local.web;

import org.jspecify.annotations.NullMarked;

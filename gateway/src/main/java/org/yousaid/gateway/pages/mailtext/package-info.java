/** What our mails say: pages for administrators. */
@NullMarked
package org.yousaid.gateway.pages.mailtext;

import org.jspecify.annotations.NullMarked;

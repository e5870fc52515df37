@NullMarked
package org.yousaid.wrong.second.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.yousaid.operations.web;

import org.jspecify.annotations.NullMarked;

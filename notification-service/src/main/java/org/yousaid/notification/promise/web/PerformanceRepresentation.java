package org.yousaid.notification.promise.web;

import org.yousaid.notification.promise.read.Performance;

record PerformanceRepresentation(Performance promises) {}

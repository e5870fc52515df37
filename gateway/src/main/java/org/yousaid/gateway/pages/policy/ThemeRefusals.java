package org.yousaid.gateway.pages.policy;

import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;

/** Puts what the service says about themes at the field it is about. */
final class ThemeRefusals {

    private static final int STALE = 412;

    private ThemeRefusals() {}

    static void explain(ServiceProblem problem, Form form) {
        if (problem.status() == STALE) {
            form.reject(Refusals.WHOLE, Refusals.detail(problem));
            form.put("version", null);
            return;
        }
        String name = form.value("do").equals("split") ? "fresh" : "label";
        if (problem.code().equals("theme-named-twice")) {
            form.reject(name, Refusals.detail(problem));
            return;
        }
        Refusals.explain(problem, form, pointer -> switch (pointer) {
            case "/label" -> name;
            case "/words" -> "words";
            case "/into" -> "into";
            default -> Refusals.WHOLE;
        });
    }
}

package org.yousaid.gateway.route;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.yousaid.gateway.problem.Problems;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refusal;

/** Hands on a service's no as it was given, and says for a silent one that it is silent. */
@RestControllerAdvice
@Order(0)
class ServiceProblemAdvice {

    private final Problems problems;

    ServiceProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> saidByService(ServiceProblem problem, WebRequest request) {
        Refusal standIn = Problems.standingFor(problem.status());
        HttpHeaders headers = new HttpHeaders();
        if (problem.status() == CommonRefusal.NOT_READY.status()) {
            headers.set(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
        }
        if (problem.body().get("incident") instanceof String incident) {
            request.setAttribute(Problems.INCIDENT, incident, WebRequest.SCOPE_REQUEST);
        }
        return problems.answer(
                standIn,
                problem.body().isEmpty() ? problems.body(standIn) : problem.body(),
                headers,
                HttpStatusCode.valueOf(problem.status()),
                request);
    }
}

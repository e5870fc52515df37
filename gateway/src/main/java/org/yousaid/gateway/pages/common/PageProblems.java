package org.yousaid.gateway.pages.common;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.yousaid.gateway.route.ServiceProblem;

/** What goes wrong behind a page becomes a page: in plain words, with a way on. */
@ControllerAdvice(basePackages = "org.yousaid.gateway.pages", annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    @ExceptionHandler(PageNotFound.class)
    ModelAndView nothingHere() {
        return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(ServiceProblem.class)
    ModelAndView serviceSaidNo(ServiceProblem problem, jakarta.servlet.http.HttpServletResponse response) {
        return switch (problem.status()) {
            case 404 -> new ModelAndView("error/404", HttpStatus.NOT_FOUND);
            case 401, 403 -> new ModelAndView("error/403", HttpStatus.FORBIDDEN);
            case 413 -> new ModelAndView("error/413", HttpStatus.CONTENT_TOO_LARGE);
            case 429 -> new ModelAndView("error/429", HttpStatus.TOO_MANY_REQUESTS);
            case 400, 409, 412, 422 -> new ModelAndView("error/4xx", HttpStatus.valueOf(problem.status()));
            case 502, 503, 504 -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "30");
                yield new ModelAndView("error/503", HttpStatus.SERVICE_UNAVAILABLE);
            }
            default ->
                new ModelAndView("error/500", HttpStatus.INTERNAL_SERVER_ERROR)
                        .addObject("incident", problem.body().get("incident"));
        };
    }
}

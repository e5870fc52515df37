package org.yousaid.gateway.pages.draft;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Leads somebody who wants to write what is no draft any more to the page of the consultation. */
@ControllerAdvice(basePackageClasses = NoDraftAdvice.class)
class NoDraftAdvice {

    @ExceptionHandler
    ModelAndView toItsPage(DraftDesk.NoDraftAnyMore noDraft) {
        ModelAndView page = new ModelAndView("redirect:/policy/{slug}");
        page.addObject("slug", noDraft.slug());
        return page;
    }
}

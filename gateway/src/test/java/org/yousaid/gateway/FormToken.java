package org.yousaid.gateway;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stands for any page with a form: shows the token that the form would carry. */
@RestController
class FormToken {

    @GetMapping("/test/form-token")
    String token(CsrfToken token) {
        return token.getToken();
    }
}

package org.yousaid.gateway.route;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Files that pages send are read here; those that the API takes flow on to their service unread, and those that were refused
 * are not read for the page that says so either.
 */
@Configuration(proxyBeanMethods = false)
class ApiMultipart {

    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() == DispatcherType.REQUEST
                        && !request.getRequestURI().startsWith("/api/")
                        && super.isMultipart(request);
            }
        };
    }
}

package io.revisit.security;

import com.vaadin.flow.component.HasElement;
import io.revisit.shared.tenant.CurrentBusiness;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Makes {@code @RolesAllowed} on services hold. Views are left to Vaadin's navigation, which reads the same annotations:
 * a proxy around a component would break it.
 */
@Configuration
@EnableMethodSecurity(prePostEnabled = false)
class MethodSecurityConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AuthorizationManagerBeforeMethodInterceptor rolesOfServices() {
        return new AuthorizationManagerBeforeMethodInterceptor(services(), rolesOrBackgroundJob());
    }

    private static Pointcut services() {
        ComposablePointcut annotated = new ComposablePointcut((ClassFilter) _ -> false);
        for (var annotation : List.of(RolesAllowed.class, PermitAll.class, DenyAll.class)) {
            annotated.union((Pointcut) new AnnotationMatchingPointcut(annotation, true));
            annotated.union((Pointcut) new AnnotationMatchingPointcut(null, annotation, true));
        }
        return annotated.intersection((ClassFilter) type -> !HasElement.class.isAssignableFrom(type));
    }

    /**
     * A thread on which nobody is signed in, not even an anonymous visitor, and which has entered a business by itself, is a
     * background job: nobody's roles are asked for there. Every web request carries at least the anonymous visitor.
     */
    private static AuthorizationManager<MethodInvocation> rolesOrBackgroundJob() {
        Jsr250AuthorizationManager roles = new Jsr250AuthorizationManager();
        return (authentication, call) ->
                SecurityContextHolder.getContext().getAuthentication() == null && CurrentBusiness.isEntered()
                        ? new AuthorizationDecision(true)
                        : roles.authorize(authentication, call);
    }
}

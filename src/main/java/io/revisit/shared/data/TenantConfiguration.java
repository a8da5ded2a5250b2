package io.revisit.shared.data;

import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.tenant.CurrentBusiness;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Hibernate whose rows it may see: those of the current business, and nobody's outside one. */
@Configuration
class TenantConfiguration {

    private static final long NOBODY = -1;

    @Bean
    HibernatePropertiesCustomizer tenantOfHibernate(CurrentBusiness currentBusiness) {
        return properties ->
                properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, resolver(currentBusiness));
    }

    private static CurrentTenantIdentifierResolver<Long> resolver(CurrentBusiness currentBusiness) {
        return new CurrentTenantIdentifierResolver<>() {
            @Override
            public Long resolveCurrentTenantIdentifier() {
                return currentBusiness.find().map(BusinessId::value).orElse(NOBODY);
            }

            @Override
            public boolean validateExistingCurrentSessions() {
                return true;
            }
        };
    }
}

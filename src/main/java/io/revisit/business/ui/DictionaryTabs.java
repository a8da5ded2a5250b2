package io.revisit.business.ui;

import com.vaadin.flow.component.Component;
import io.revisit.business.BusinessService;
import io.revisit.business.Dictionary;
import io.revisit.business.DirectoryService;
import io.revisit.security.Role;
import io.revisit.shared.ui.SettingsTab;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs of the clinic's dictionaries. */
@Configuration
class DictionaryTabs {

    private record DictionaryTab(Dictionary dictionary, int order, DirectoryService directory, BusinessService business)
            implements SettingsTab {

        @Override
        public String key() {
            return DictionaryTexts.plural(dictionary);
        }

        @Override
        public String titleKey() {
            return "business." + key() + ".tab";
        }

        @Override
        public Set<String> roles() {
            return Set.of(Role.OWNER_NAME, Role.PARTNER_NAME);
        }

        @Override
        public Component create() {
            return new DictionaryPanel(dictionary, directory, business.current().phoneCountry());
        }
    }

    @Bean
    SettingsTab doctorsTab(DirectoryService directory, BusinessService business) {
        return new DictionaryTab(Dictionary.DOCTOR, 200, directory, business);
    }

    @Bean
    SettingsTab directionsTab(DirectoryService directory, BusinessService business) {
        return new DictionaryTab(Dictionary.DIRECTION, 300, directory, business);
    }

    @Bean
    SettingsTab branchesTab(DirectoryService directory, BusinessService business) {
        return new DictionaryTab(Dictionary.BRANCH, 400, directory, business);
    }

    @Bean
    SettingsTab staffTab(DirectoryService directory, BusinessService business) {
        return new DictionaryTab(Dictionary.STAFF, 500, directory, business);
    }
}

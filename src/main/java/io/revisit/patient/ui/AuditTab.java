package io.revisit.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.patient.PatientService;
import io.revisit.security.AuditTrail;
import io.revisit.security.MemberService;
import io.revisit.security.Role;
import io.revisit.shared.ui.SettingsTab;
import java.util.Set;

/** «Журнал» in the settings: who did what, above all with data of patients. */
@SpringComponent
class AuditTab implements SettingsTab {
    private final AuditTrail trail;
    private final MemberService members;
    private final PatientService patients;
    private final ClinicFormats formats;

    AuditTab(AuditTrail trail, MemberService members, PatientService patients, ClinicFormats formats) {
        this.trail = trail;
        this.members = members;
        this.patients = patients;
        this.formats = formats;
    }

    @Override
    public String key() {
        return "audit";
    }

    @Override
    public String titleKey() {
        return "patient.audit";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.OWNER_NAME);
    }

    @Override
    public Component create() {
        return new AuditPanel(trail, members.members(), patients, formats.current());
    }
}

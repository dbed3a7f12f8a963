package io.tenure.bss;

import io.tenure.activation.coverage.MachineKind;
import io.tenure.activation.machine.MachineProfile;
import io.tenure.activation.machine.ProtectionJob;
import java.util.List;

/** What is typed about a machine, when one is added and when one is edited. */
public class MachineForm {

    private String name;
    private MachineKind kind = MachineKind.SVM;
    private String group;
    private String customer;
    private Integer processors;
    private Integer cores;
    private String applicationVersion;
    private boolean accountConnected;

    /** Shows what a machine has. */
    void show(MachineProfile profile) {
        name = profile.name();
        group = profile.group();
        processors = profile.processors();
        cores = profile.cores();
        applicationVersion = profile.applicationVersion();
        accountConnected = profile.accountConnected();
    }

    MachineProfile profile(List<ProtectionJob> jobs) {
        return new MachineProfile(name, group, processors, cores, applicationVersion, accountConnected, jobs);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public MachineKind getKind() {
        return kind;
    }

    public void setKind(MachineKind kind) {
        this.kind = kind;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public Integer getProcessors() {
        return processors;
    }

    public void setProcessors(Integer processors) {
        this.processors = processors;
    }

    public Integer getCores() {
        return cores;
    }

    public void setCores(Integer cores) {
        this.cores = cores;
    }

    public String getApplicationVersion() {
        return applicationVersion;
    }

    public void setApplicationVersion(String applicationVersion) {
        this.applicationVersion = applicationVersion;
    }

    public boolean isAccountConnected() {
        return accountConnected;
    }

    public void setAccountConnected(boolean accountConnected) {
        this.accountConnected = accountConnected;
    }
}

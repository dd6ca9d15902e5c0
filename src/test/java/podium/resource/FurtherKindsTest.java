package podium.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FurtherKindsTest {

    @Test
    void whatTheServerItselfHoldsPeopleToIsActedOn() {
        assertThat(List.of(
                        FurtherKinds.RESOURCE_QUOTA,
                        FurtherKinds.LIMIT_RANGE,
                        FurtherKinds.PRIORITY_CLASS,
                        FurtherKinds.ROLE,
                        FurtherKinds.ROLE_BINDING,
                        FurtherKinds.CLUSTER_ROLE,
                        FurtherKinds.CLUSTER_ROLE_BINDING,
                        FurtherKinds.POD_DISRUPTION_BUDGET))
                .allMatch(Kind::isActedOn);
    }

    @Test
    void whatAControllerWouldHaveToDoIsNot() {
        assertThat(List.of(
                        FurtherKinds.STATEFUL_SET,
                        FurtherKinds.JOB,
                        FurtherKinds.OLD_AUTOSCALER,
                        FurtherKinds.NETWORK_POLICY,
                        FurtherKinds.PERSISTENT_VOLUME_CLAIM,
                        FurtherKinds.SERVICE_CIDR))
                .noneMatch(Kind::isActedOn);
    }

    @Test
    void everyKindIsOneOrTheOther() {
        assertThat(FurtherKinds.ALL).doesNotHaveDuplicates().containsAll(FurtherKinds.UNATTENDED);
    }
}

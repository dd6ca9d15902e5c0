package podium.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.TreeSet;

/** Which methods a rule is about: calls of them and references to them ({@code Instant::now}) alike. */
final class Target {

    private Target() {}

    static DescribedPredicate<JavaAccess<?>> method(String owner, String... names) {
        Set<String> wanted = new TreeSet<>(Set.of(names));
        return describe(
                owner + "." + String.join("/", wanted),
                access -> access.getTargetOwner().getName().equals(owner)
                        && wanted.contains(access.getTarget().getName()));
    }

    /** The overloads with at most that many parameters; the longer ones take a factory for the collection. */
    static DescribedPredicate<JavaAccess<?>> methodUpTo(int parametersMax, String owner, String... names) {
        return method(owner, names)
                .and(describe(
                        "with at most " + parametersMax + " parameters",
                        access -> parameters(access) <= parametersMax));
    }

    private static int parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                ? target.getRawParameterTypes().size()
                : 0;
    }
}

package podium.http.form;

import org.jspecify.annotations.Nullable;
import podium.http.HttpRequest;
import podium.http.Refusal;
import podium.resource.Kind;

/** Has a form for what some clients ask for by {@code as=…}. */
public interface FormOffer {

    /**
     * The form, or null when the range asks for something else.
     *
     * @param request whose query may say more ({@code includeObject})
     * @param nowMs the virtual instant, for ages
     */
    @Nullable
    Form offered(MediaRange range, HttpRequest request, Kind kind, long nowMs) throws Refusal;
}

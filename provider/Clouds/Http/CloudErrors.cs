namespace Sandboxes.Clouds.Http;

/// <summary>Makes the <see cref="CloudException"/> of what went wrong with a request. The words are in <see cref="CloudErrorTexts"/>.</summary>
internal static class CloudErrors
{
    /// <summary>What a status means.</summary>
    public static CloudErrorKind KindOf(int status) => status switch
    {
        401 => CloudErrorKind.Unauthorized,
        402 => CloudErrorKind.PaymentRequired,
        403 => CloudErrorKind.Forbidden,
        404 => CloudErrorKind.NotFound,
        408 => CloudErrorKind.Timeout,
        409 => CloudErrorKind.Conflict,
        410 => CloudErrorKind.Gone,
        429 => CloudErrorKind.RateLimited,
        >= 500 => CloudErrorKind.ServerError,
        >= 400 => CloudErrorKind.Refused,
        _ => CloudErrorKind.InvalidAnswer,
    };

    /// <summary>The server refused or failed.</summary>
    public static CloudException FromAnswer(CloudRequest request, Target target, HttpAnswer answer)
    {
        var kind = KindOf(answer.Status);
        var words = ErrorBody.Read(answer);
        return Make(request, target, kind, CloudErrorTexts.Answered(request, target, answer, kind, words), answer, words, Unknown(request, answer));
    }

    /// <summary>The server says in so many words that it did not do it.</summary>
    public static CloudException Refused(CloudRequest request, Target target, HttpAnswer answer, CloudErrorKind kind, string words) =>
        Make(request, target, kind, CloudErrorTexts.Answered(request, target, answer, kind, words), answer, words, unknown: false);

    /// <summary>A 2xx whose body is not what the contract says. <paramref name="why"/> holds no value of the body.</summary>
    public static CloudException InvalidAnswer(CloudRequest request, Target target, HttpAnswer answer, string why, Exception? inner = null) =>
        Make(request, target, CloudErrorKind.InvalidAnswer, CloudErrorTexts.Invalid(target, answer, why), answer, null,
            request.Effect != RequestEffect.Read, inner);

    /// <summary>A redirect that must not be followed.</summary>
    public static CloudException Redirected(CloudRequest request, Target target, HttpAnswer answer, Uri to) =>
        Make(request, target, CloudErrorKind.InvalidAnswer, CloudErrorTexts.Redirected(target, answer, to), answer, null, unknown: false);

    /// <summary>There was no answer.</summary>
    public static CloudException FromTransport(CloudRequest request, Target target, TransportException failure, bool earlierMayHaveActed)
    {
        var late = failure.Failure is TransportFailure.TimedOut or TransportFailure.ConnectTimedOut;
        var acted = earlierMayHaveActed || new SendOutcome(0, failure.Failure).MayHaveActed;
        return Make(request, target, late ? CloudErrorKind.Timeout : CloudErrorKind.Unreachable, CloudErrorTexts.NoAnswer(target, failure),
            null, null, acted && request.Effect != RequestEffect.Read, failure);
    }

    private static bool Unknown(CloudRequest request, HttpAnswer answer) =>
        request.Effect != RequestEffect.Read && (answer.EarlierTryMayHaveActed || new SendOutcome(answer.Status).MayHaveActed);

    private static CloudException Make(
        CloudRequest request, Target target, CloudErrorKind kind, CloudErrorText text, HttpAnswer? answer, string? words, bool unknown, Exception? inner = null)
    {
        var message = CloudErrorTexts.Sentence(request.Action, text, unknown);
        string[] secrets = [.. request.Secrets, target.Bearer];
        return new(kind, Redaction.Apply(message, secrets), inner)
        {
            HttpStatus = answer?.Status,
            ServerMessage = words is null ? null : Redaction.Apply(words, secrets),
            RequestId = answer?.RequestId,
            OutcomeUnknown = unknown,
        };
    }
}

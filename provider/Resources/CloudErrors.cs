using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources;

/// <summary>What a failed call to a cloud is to Pulumi: the one place where kinds of failure become gRPC codes.</summary>
internal static class CloudErrors
{
    /// <summary>An operation failed as a whole. The cloud's message has cause and next step; <paramref name="consequence"/> says what that means for the state.</summary>
    public static ProviderException Failed(CloudException failure, string consequence, SecretTexts? secrets = null)
    {
        var message = $"{Words.Sentence(failure.Message)} {consequence}".TrimEnd();
        return new ProviderException(Code(failure.Kind), secrets?.Hide(message) ?? message, failure);
    }

    /// <summary>The user interrupted the run.</summary>
    public static ProviderException Stopped(string consequence) =>
        new(StatusCode.Cancelled, $"stopped as asked. {consequence}");

    public static StatusCode Code(CloudErrorKind kind) => kind switch
    {
        CloudErrorKind.MissingCredentials or CloudErrorKind.Unauthorized => StatusCode.Unauthenticated,
        CloudErrorKind.InvalidSettings or CloudErrorKind.Refused => StatusCode.InvalidArgument,
        CloudErrorKind.PaymentRequired or CloudErrorKind.Conflict or CloudErrorKind.Gone or CloudErrorKind.NotRunning => StatusCode.FailedPrecondition,
        CloudErrorKind.Forbidden => StatusCode.PermissionDenied,
        CloudErrorKind.NotFound => StatusCode.NotFound,
        CloudErrorKind.RateLimited => StatusCode.ResourceExhausted,
        CloudErrorKind.ServerError or CloudErrorKind.Unreachable => StatusCode.Unavailable,
        CloudErrorKind.Timeout => StatusCode.DeadlineExceeded,
        _ => StatusCode.Internal,
    };

    /// <summary>True when the same call may well succeed a little later: a wait goes on over it.</summary>
    public static bool MayPass(CloudErrorKind kind) => kind is
        CloudErrorKind.RateLimited or CloudErrorKind.ServerError or CloudErrorKind.Unreachable or CloudErrorKind.Timeout;
}

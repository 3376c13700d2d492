using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Status = Sandboxes.Engine.Grpc.Status;

namespace Sandboxes.Engine.Service;

/// <summary>
/// The one place where exceptions become what the engine reads (protocol reference 3.6). INTERNAL and UNKNOWN make the engine call the
/// state possibly corrupt, so that only a bug comes out as INTERNAL, and nothing as UNKNOWN.
/// </summary>
internal sealed class ErrorMapping(ProviderDefinition definition)
{
    private const int FramesShown = 4;

    public Status StatusOf(Exception failure) => failure switch
    {
        ProviderException { Code: not (StatusCode.OK or StatusCode.Unknown) } known => new Status(known.Code, known.Message),
        InitFailedException partial => new Status(StatusCode.FailedPrecondition, partial.Message, [Any.Pack(DetailOf(partial))]),
        PropertyFormatException format => new Status(StatusCode.InvalidArgument, $"A value is not of a form that the provider knows: {format.Message}"),
        OperationCanceledException => new Status(StatusCode.Cancelled, "The operation was cancelled."),
        _ => new Status(StatusCode.Internal, BugText(failure)),
    };

    private static ErrorResourceInitFailed DetailOf(InitFailedException partial)
    {
        var detail = new ErrorResourceInitFailed { Id = partial.Id, Properties = PropertyCodec.Write(partial.State) };
        detail.Reasons.AddRange(partial.Reasons.Select(ValidText.Of));
        if (partial.Inputs is { } inputs)
            detail.Inputs = PropertyCodec.Write(inputs);
        return detail;
    }

    /// <summary>Names the place and not the message: nobody knows what is in it, and it might be a secret.</summary>
    private string BugText(Exception failure)
    {
        var frames = (failure.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(FramesShown).Select(MethodOf);
        var kinds = failure is { InnerException: { } inner } ? $"{failure.GetType().Name} from {inner.GetType().Name}" : failure.GetType().Name;
        return $"This is a bug in the provider, version {definition.Version}: {kinds} {string.Join(" ", frames)}. "
            + $"Please report it{ReportTo()} with this text and what you ran.";
    }

    // A frame reads "at Namespace.Type.Method(...) in file:line 1"; the file is of the machine that built it.
    private static string MethodOf(string frame) => frame.Split(" in ")[0].Trim();

    private string ReportTo()
    {
        using var schema = JsonDocument.Parse(definition.Schema);
        return schema.RootElement.TryGetProperty("repository", out var repository) && repository.GetString() is { Length: > 0 } address
            ? $" at {address}/issues"
            : "";
    }
}

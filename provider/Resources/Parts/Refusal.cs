using Sandboxes.Clouds;

namespace Sandboxes.Resources.Parts;

/// <summary>What a refusal says about the sandbox behind it.</summary>
internal static class Refusal
{
    /// <summary>True when the end of the sandbox may be the reason, so that it is worth asking how it fares.</summary>
    public static bool MayBeTheEnd(CloudErrorKind kind) => kind is
        CloudErrorKind.NotRunning or CloudErrorKind.NotFound or CloudErrorKind.Conflict or CloudErrorKind.Gone or CloudErrorKind.Refused;
}

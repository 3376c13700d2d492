using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Resources.Sandbox;

namespace Sandboxes.Resources.Parts;

/// <summary>The id of something in a sandbox: the sandbox's id, a separator, and what names it there.</summary>
/// <param name="SandboxId">The sandbox.</param>
/// <param name="Part">What names it in its sandbox; never empty.</param>
internal readonly record struct PartId(string SandboxId, string Part)
{
    /// <summary>The two halves of <paramref name="id"/>; null when it has not this form. Ids of sandboxes hold no separator.</summary>
    public static PartId? Split(string id, char separator)
    {
        var end = id.IndexOf(separator, StringComparison.Ordinal);
        return end > 0 && end < id.Length - 1 && SandboxIdForm.Has(id[..end]) ? new PartId(id[..end], id[(end + 1)..]) : null;
    }

    /// <summary>As <see cref="Split"/>, for an id that a user may have typed.</summary>
    /// <param name="id">The id.</param>
    /// <param name="separator">Stands between the halves.</param>
    /// <param name="expected">What a user should write: <c>the id of an exposed port; write ...</c>.</param>
    /// <param name="hasForm">Whether the second half has its form; null where any will do.</param>
    public static PartId Checked(string id, char separator, string expected, Func<string, bool>? hasForm = null) =>
        Split(id, separator) is { } parts && hasForm?.Invoke(parts.Part) != false
            ? parts
            : throw new ProviderException(StatusCode.InvalidArgument, $"\"{id}\" is not {expected}");
}

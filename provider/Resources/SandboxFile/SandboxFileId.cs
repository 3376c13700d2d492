using Sandboxes.Resources.Parts;

namespace Sandboxes.Resources.SandboxFile;

/// <summary>The id of a file: <c>sandboxId:path</c>. Ids of sandboxes hold no colon; paths may.</summary>
internal static class SandboxFileId
{
    private const string Expected =
        "the id of a file in a sandbox; write <sandboxId>:<path> with an absolute path, such as \"ew7axk194anajzxvauqbnqd9:/etc/app.conf\"";

    public static string Of(string sandboxId, string path) => $"{sandboxId}:{path}";

    public static PartId Parse(string id) => PartId.Checked(id, ':', Expected, static path => FilePathRule.Fault(path) is null);
}

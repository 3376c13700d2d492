namespace Sandboxes.Resources.Functions;

/// <summary>What functions say of a sandbox that is a definite not-found.</summary>
internal static class NoSandbox
{
    public static string Text(string id, string cloud) =>
        $"there is no sandbox {id} in cloud \"{cloud}\"; it may have ended some time ago, or belong to another account or team. getSandboxes lists those there are.";
}

namespace Sandboxd.Routes.Gateway;

internal static class FilePath
{
    /// <summary>The path of a file call, or a refusal: it must be absolute, as the sandbox sees it.</summary>
    public static string Require(string? path, string sandboxId) => path switch
    {
        null or "" => throw GatewayRefusals.BadPath(sandboxId, "path is required"),
        _ when path[0] != '/' => throw GatewayRefusals.BadPath(sandboxId, $"{path} is no absolute path"),
        _ when path.Contains('\0', StringComparison.Ordinal) || path[^1] == '/' => throw GatewayRefusals.BadPath(sandboxId, "path must name a file"),
        _ => path,
    };
}

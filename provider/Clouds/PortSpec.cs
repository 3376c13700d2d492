namespace Sandboxes.Clouds;

/// <summary>A port to expose.</summary>
/// <param name="Port">Port inside the sandbox, 22 to 9000 without 2222, 8080 and 8081.</param>
/// <param name="Name">At most 50 characters; null is none.</param>
/// <param name="Protocol"><c>HTTP</c> or <c>TCP</c>.</param>
public sealed record PortSpec(int Port, string? Name, string Protocol);

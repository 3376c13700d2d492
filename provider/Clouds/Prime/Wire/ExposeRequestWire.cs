namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Body of <c>POST /sandbox/{id}/expose</c> (prime-api 9.1).</summary>
internal sealed record ExposeRequestWire(int Port, string? Name, string Protocol);

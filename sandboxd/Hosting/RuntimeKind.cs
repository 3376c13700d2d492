namespace Sandboxd.Hosting;

/// <summary>What <c>--runtime</c> takes.</summary>
internal enum RuntimeKind
{
    Auto,
    Namespaces,
    Processes,
    Simulated,
}

namespace Sandboxd.Client;

/// <summary>A client command cannot do what it was asked; the message says why and what to do.</summary>
internal sealed class ClientException(string message) : Exception(message);

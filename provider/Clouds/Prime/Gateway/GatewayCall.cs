using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>What is to be done through a sandbox's gateway.</summary>
/// <param name="Action">What is attempted, as words after "could not".</param>
/// <param name="Repeatable">Whether doing it twice is the same as once, so that it may be sent again when it is not known whether it was done.</param>
/// <param name="Send">Does it.</param>
internal sealed record GatewayCall<T>(string Action, bool Repeatable, Func<Target, Task<T>> Send);

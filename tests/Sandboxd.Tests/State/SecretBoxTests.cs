using System.Security.Cryptography;
using Sandboxd.State;

namespace Sandboxes.Sandboxd.Tests.State;

public sealed class SecretBoxTests
{
    private readonly SecretBox _box = new(RandomNumberGenerator.GetBytes(32));

    [Fact]
    public void Open_WhatWasSealed_GivesItBack()
    {
        var first = _box.Seal("hush", "a/TOKEN");

        _box.Open(first, "a/TOKEN").ShouldBe("hush");
        _box.Seal("hush", "a/TOKEN").ShouldNotBe(first);
    }

    [Fact]
    public void Open_ForAnotherOwnerOrAltered_Throws()
    {
        var value = _box.Seal("hush", "a/TOKEN");
        var altered = Convert.FromBase64String(value);
        altered[^1] ^= 1;

        Should.Throw<CryptographicException>(() => _box.Open(value, "b/TOKEN"));
        Should.Throw<CryptographicException>(() => _box.Open(Convert.ToBase64String(altered), "a/TOKEN"));
        Should.Throw<CryptographicException>(() => new SecretBox(RandomNumberGenerator.GetBytes(32)).Open(value, "a/TOKEN"));
    }
}

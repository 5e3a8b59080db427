// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// One step of *Test connection*, in the order in which they are taken.
struct ConnectionStep
{
    enum class Kind : quint8 { Name, Tls, Http, Token, Scope };
    enum class State : quint8 { Pending, Running, Passed, Failed, Skipped };

    Kind kind = Kind::Name;
    State state = State::Pending;
    /// What was found, or what failed and what to do; a whole sentence.
    QString sentence;

    bool isOver() const { return state != State::Pending && state != State::Running; }
    bool operator==(const ConnectionStep &) const = default;
};

/// What the step is about, in a word: "Encryption".
QString stepTitle(ConnectionStep::Kind kind);

/// Whether the keychain of the desktop can be used.
struct KeychainState
{
    enum class Kind : quint8 { Available, Locked, Missing };

    Kind kind = Kind::Available;
    /// What to do: what to install, or that it will ask to be unlocked.
    QString sentence;
};

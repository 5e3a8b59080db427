// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Locks the keyring of with-keyring; false if that fails.
bool lockKeyring();

/// Unlocks it with its password, as the desktop does when a person signs in.
bool unlockKeyring();

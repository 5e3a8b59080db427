// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Keeps OpenSSL from cleaning up when the program ends. QThread::wait() returns before the thread has ended, and what
/// OpenSSL does at the end of a thread that used it crashes after that (OPENSSL_init_crypto(3)). Call it before OpenSSL
/// is used; more often does no harm.
void keepCryptoLibrary();

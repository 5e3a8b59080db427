// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QFormLayout;

/// Names the fields of a form after their labels for a screen reader, which finds no name in the line edits within
/// combo boxes and spin boxes.
void nameFields(const QFormLayout &form);

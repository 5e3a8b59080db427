// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingstatedialog.h"

#include "datefield.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// What the dialog of a state says.
struct Words
{
    QString title;
    QString explanation;
    QString date;
    QString text;
    bool isTextNeeded;
};

Words wordsOf(FindingState state, int findings)
{
    switch (state) {
    case FindingState::Claimed:
        return {FindingStateDialog::tr("Claim"),
            FindingStateDialog::tr(
                "%Ln findings are marked as told to the vendor. A billing session can be claimed once, in "
                "whatever month.",
                nullptr, findings),
            FindingStateDialog::tr("Claimed &on"), FindingStateDialog::tr("&Ticket"), true};
    case FindingState::Credited:
        return {FindingStateDialog::tr("Credited"),
            FindingStateDialog::tr(
                "%Ln findings are marked as paid back by the vendor. They count no more.", nullptr, findings),
            FindingStateDialog::tr("Credited &on"), FindingStateDialog::tr("&Remark"), false};
    case FindingState::Rejected:
        return {FindingStateDialog::tr("Rejected"),
            FindingStateDialog::tr(
                "%Ln findings are marked as refused by the vendor. They count as before.", nullptr, findings),
            FindingStateDialog::tr("Rejected &on"), FindingStateDialog::tr("&Remark"), false};
    case FindingState::Open:
    case FindingState::Dismissed:
        break;
    }
    return {FindingStateDialog::tr("Dismiss"),
        FindingStateDialog::tr("%Ln findings are marked as right as they are. They count no more.", nullptr, findings),
        FindingStateDialog::tr("Dismissed &on"), FindingStateDialog::tr("&Reason"), true};
}

} // namespace

FindingStateDialog::FindingStateDialog(FindingState state, size_t findings, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_date(new DateField(this))
    , m_text(new QLineEdit(this))
    , m_missing(new QLabel(this))
{
    const Words words = wordsOf(state, static_cast<int>(findings));
    setWindowTitle(words.title);
    auto *explanation = new QLabel(words.explanation, this);
    explanation->setWordWrap(true);
    m_date->setObjectName(u"stateDate"_s);
    m_date->setDate(today);
    m_text->setObjectName(u"stateText"_s);
    m_text->setMaxLength(500);
    auto *form = new QFormLayout;
    form->addRow(words.text, m_text);
    form->addRow(words.date, m_date);
    m_missing->setForegroundRole(QPalette::PlaceholderText);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = box->button(QDialogButtonBox::Ok);
    m_ok->setText(words.title);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(m_missing);
    layout->addWidget(box);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QLineEdit::textChanged, this, &FindingStateDialog::update);
    connect(m_date, &QLineEdit::textChanged, this, &FindingStateDialog::update);
    setTabOrder(m_text, m_date);
    m_text->setFocus();
    resize(std::max(420, sizeHint().width()), sizeHint().height());
    update();
}

FindingStateDialog *FindingStateDialog::ask(FindingState state, size_t findings, QWidget *parent)
{
    auto *dialog = new FindingStateDialog(state, findings, QDateTime::currentDateTime().date(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void FindingStateDialog::update()
{
    const bool lacksText = wordsOf(m_state, 0).isTextNeeded && m_text->text().trimmed().isEmpty();
    const bool lacksDate = !m_date->date();
    m_missing->setText(lacksText && m_state == FindingState::Claimed ? tr("The ticket is missing.")
            : lacksText                                              ? tr("The reason is missing.")
            : lacksDate                                              ? tr("This is no date.")
                                                                     : u" "_s);
    m_ok->setEnabled(!lacksText && !lacksDate);
}

FindingChange FindingStateDialog::change() const
{
    FindingChange change{.state = m_state, .date = m_date->date().value_or(QDate())};
    (m_state == FindingState::Claimed ? change.ticket : change.reason) = m_text->text().simplified();
    return change;
}

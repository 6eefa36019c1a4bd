define(() => 'anonymous');
